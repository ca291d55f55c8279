// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/failure.h"

#include "base/errno.h"

#include <filesystem>
#include <new>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace engram::store
{

namespace
{

Errc codeOf(const SQLite::Exception &exception)
{
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Errc::Busy;
    case SQLITE_FULL:
        return Errc::OutOfSpace;
    case SQLITE_CORRUPT:
        return Errc::Corrupt;
    case SQLITE_NOTADB:
        return Errc::NotACollection;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Errc::ReadOnly;
    case SQLITE_IOERR:
        // The index of the write-ahead log could not be given its 32 kB.
        if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE)
            return Errc::OutOfSpace;
        // A failed fsync is not tried again: the kernel may have dropped what it could not write.
        return Errc::Io;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return Errc::InvalidInput;
    default:
        return Errc::Internal;
    }
}

} // namespace

Error currentError(const std::string &path)
{
    try {
        throw;
    } catch (const Failure &failure) {
        Error error = failure.error();
        // What is not in the collection is no missing file.
        if (error.path.empty() && error.code != Errc::NotFound)
            error.path = path;
        return error;
    } catch (const SQLite::Exception &exception) {
        return {codeOf(exception), exception.what(), path, 0, 0};
    } catch (const std::filesystem::filesystem_error &exception) {
        const std::string place = exception.path1().empty() ? path : exception.path1().string();
        return {codeOfErrno(exception.code().value()), exception.code().message(), place, 0, 0};
    } catch (const std::bad_alloc &) {
        return {Errc::Internal, "out of memory", path, 0, 0};
    } catch (const std::exception &exception) {
        return {Errc::Internal, exception.what(), path, 0, 0};
    } catch (...) {
        return {Errc::Internal, "an exception of unknown type", path, 0, 0};
    }
}

} // namespace engram::store
