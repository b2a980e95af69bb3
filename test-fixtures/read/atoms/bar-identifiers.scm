;;; Symbols between bars, with escapes.
|two words| |a\x41;b| |\t\n\|| || |foo|bar|baz|

;;; --- stage read ---
identifier |two words|  2:1-12
identifier aAb  2:13-22
identifier |\t\n\||  2:23-31
identifier ||  2:32-34
identifier foo  2:35-40
identifier bar  2:40-43
identifier baz  2:43-48
