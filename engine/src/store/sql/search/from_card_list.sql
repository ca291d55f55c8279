FROM json_each(?) AS w
CROSS JOIN card AS c NOT INDEXED ON c.id BETWEEN w.value * 256 AND w.value * 256 + 255
WHERE 1
