(export area found (rename loads times-loaded) next-id! last-id with-area)
(export lower)
