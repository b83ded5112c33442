"""What every explorable is made of."""
