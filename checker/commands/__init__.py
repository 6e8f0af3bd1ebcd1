"""The commands, one file each: they read options, call the engine and print."""
