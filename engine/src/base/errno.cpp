// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/errno.h"

#include <cerrno>

namespace engram
{

Errc codeOfErrno(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
        return Errc::ReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Errc::OutOfSpace;
    case ENOENT:
    case ENOTDIR:
        return Errc::NotFound;
    case ENAMETOOLONG:
    case ELOOP:
        return Errc::InvalidInput;
    default:
        return Errc::Io;
    }
}

} // namespace engram
