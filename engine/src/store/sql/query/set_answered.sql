UPDATE note SET answered = :answered WHERE id = :id
