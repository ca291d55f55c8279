// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

namespace engram::test
{

/// Three questions with tags, two of which ask the same; in two sections.
inline const std::string TaggedDeck = R"(---
deck: Waters
id: waters
---

# Salt

## How deep is the sea? {#deep .sea::depth .old}

- [x] Deep
- [ ] Shallow

## Which fish is the fastest? {#fast .sea::fish}

- [x] The sailfish
- [ ] The carp

# Fresh

## how deep is  the Sea? {#deep2 .lake}

- [x] Very deep
- [ ] Flat
)";

} // namespace engram::test
