"""How a whole game becomes a code to type or to paste, and a code a game."""
