"""What people do in the workspace, one kind of act a file; `person.Person` does them all."""
