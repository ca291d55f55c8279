// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

namespace engram::desktop
{

/// Whether there is a session bus to connect to. Without one, connecting would try to start it.
[[nodiscard]] bool hasSessionBus();

} // namespace engram::desktop
