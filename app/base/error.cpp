// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace hoshin {

static QLatin1StringView codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return QLatin1StringView("NotFound");
    case ErrorCode::AlreadyExists: return QLatin1StringView("AlreadyExists");
    case ErrorCode::NotReadable: return QLatin1StringView("NotReadable");
    case ErrorCode::NotWritable: return QLatin1StringView("NotWritable");
    case ErrorCode::Malformed: return QLatin1StringView("Malformed");
    case ErrorCode::Unsupported: return QLatin1StringView("Unsupported");
    case ErrorCode::Conflict: return QLatin1StringView("Conflict");
    case ErrorCode::Cancelled: return QLatin1StringView("Cancelled");
    case ErrorCode::Internal: return QLatin1StringView("Internal");
    }
    Q_UNREACHABLE();
}

QString toLogString(const Error &error)
{
    return QStringLiteral("%1 %2:%3:%4 %5")
        .arg(codeName(error.code), error.location.path)
        .arg(error.location.line)
        .arg(error.location.column)
        .arg(error.detail);
}

} // namespace hoshin
