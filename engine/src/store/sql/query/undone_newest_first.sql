SELECT device, batch, names FROM undone ORDER BY device, batch DESC
