SELECT batch FROM event WHERE device = :device AND seq = :seq
