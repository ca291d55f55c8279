SELECT names FROM undone WHERE device = :device AND batch = :batch
