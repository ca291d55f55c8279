// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

namespace engram::test
{

/// A question with an explanation in which there is much to find, and one beside it.
inline const std::string FactDeck = R"(---
deck: Cooking
id: cooking
---

## What is braising? {#braising}

- [x] Searing meat, then cooking it slowly in a little liquid
- [ ] Boiling meat in much water, at a high heat, until it is done

### Explanation

Three steps:

- **Searing**: brown the meat at a high heat.
- **Deglazing**: loosen the brown bits with wine.
- **Simmering**: keep the liquid just below boiling.

Rule of thumb: the cheaper the cut, the longer it takes.

If the liquid boils hard, the meat turns dry. Collagen melts at about 70 degrees.

Pros: cheap cuts become tender, the sauce makes itself. Cons: slow, hard to hurry.

### Facts

- What does a heavy pot do for a braise? {#pot}
  > It spreads the heat.

## What is a roux? {#roux}

- [x] Flour in fat
- [ ] Sugar in fat

### Explanation

Short.
)";

} // namespace engram::test
