// SPDX-License-Identifier: Apache-2.0
// Precompiled for every module and test: reading these headers is most of the time that a file takes to compile. No file may rely
// on it; hoshin-headertest compiles each header without.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QSharedDataPointer>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>
