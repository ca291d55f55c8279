SELECT payload FROM event WHERE device = :device AND seq = :seq
