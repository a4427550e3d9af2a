// SPDX-License-Identifier: Apache-2.0
#include "store/git.h"

#include <mutex>

using namespace Qt::StringLiterals;

namespace hoshin::store {

void startGit()
{
    static std::once_flag once;
    std::call_once(once, [] {
        git_libgit2_init(); // for the life of the program
        for (const git_config_level_t level :
             {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
            git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, int(level), "");
        const bool durable = qEnvironmentVariableIntValue("HOSHIN_NO_FSYNC") != 1;
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, durable ? 1 : 0);
    });
}

static ErrorCode codeOf(int code)
{
    switch (code) {
    case GIT_ENOTFOUND: return ErrorCode::NotFound;
    case GIT_EEXISTS: return ErrorCode::AlreadyExists;
    case GIT_ELOCKED:
    case GIT_EMODIFIED:
    case GIT_ENONFASTFORWARD: return ErrorCode::Conflict;
    case GIT_EUSER: return ErrorCode::Cancelled;
    case GIT_EINVALIDSPEC: return ErrorCode::Malformed;
    default: return ErrorCode::NotReadable;
    }
}

Error gitError(int code, const QString &path)
{
    const git_error *last = git_error_last(); // may be null
    return {.code = codeOf(code),
            .detail = last && last->message ? QString::fromUtf8(last->message) : u"libgit2 error %1"_s.arg(code),
            .location = {.path = path}};
}

QString toString(const git_oid &id)
{
    char hex[GIT_OID_HEXSZ + 1];
    return QString::fromUtf8(git_oid_tostr(hex, sizeof hex, &id));
}

std::optional<git_oid> parseId(QStringView text)
{
    const QByteArray hex = text.toUtf8();
    git_oid id;
    if (hex.size() != GIT_OID_HEXSZ || git_oid_fromstrn(&id, hex.constData(), GIT_OID_HEXSZ) < 0)
        return std::nullopt;
    return id;
}

} // namespace hoshin::store
