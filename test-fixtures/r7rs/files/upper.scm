(DEFINE Folded (QUOTE Symbol))
