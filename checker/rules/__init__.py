"""The rules, one file each; a rule is registered by lying here."""
