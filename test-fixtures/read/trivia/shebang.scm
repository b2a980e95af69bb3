#!/usr/bin/env radicchio
;;; A script's first line is a comment.
(display "hello")

;;; --- stage read ---
list  3:1-18
  identifier display  3:2-9
  string "hello"  3:10-17
