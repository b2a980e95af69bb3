;;; Characters: themselves, by name, by number.
#\a #\A #\( #\) #\; #\" #\| #\# #\' #\  #\λ #\x #\1
#\alarm #\backspace #\delete #\escape #\newline #\null #\return #\space #\tab
#\x41 #\x3bb #\x0 #\x1F600

;;; --- stage read ---
character #\a  2:1-4
character #\A  2:5-8
character #\(  2:9-12
character #\)  2:13-16
character #\;  2:17-20
character #\"  2:21-24
character #\|  2:25-28
character #\#  2:29-32
character #\'  2:33-36
character #\space  2:37-40
character #\λ  2:41-44
character #\x  2:45-48
character #\1  2:49-52
character #\alarm  3:1-8
character #\backspace  3:9-20
character #\delete  3:21-29
character #\escape  3:30-38
character #\newline  3:39-48
character #\null  3:49-55
character #\return  3:56-64
character #\space  3:65-72
character #\tab  3:73-78
character #\A  4:1-6
character #\λ  4:7-13
character #\null  4:14-18
character #\😀  4:19-27
