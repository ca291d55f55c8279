c.drill_day IS ?
