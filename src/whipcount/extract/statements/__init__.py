"""Who said what: finds statements and where the words said begin and end."""
