-- A search is put together from the pieces in this folder: what is selected, from where, the tests
-- of its query, which of the cards found count, order and page. Values are bound in their order.
SELECT c.id
