// SPDX-License-Identifier: Apache-2.0
#include "desk/takein.h"

#include "import/keepids.h"
#include "model/references.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::desk {

model::Document takenIn(const model::Document &imported, const model::Document *known)
{
    return known ? import::asNewVersion(imported, *known) : model::withDetectedReferences(imported);
}

QString slugFor(const QString &title, const QStringList &taken)
{
    const QString base = title.contains(u"対策基準"_s) ? u"taisaku-kijun"_s
        : title.contains(u"方針"_s)                    ? u"kihon-hoshin"_s
                                                       : u"bunsho"_s;
    QString slug = base;
    for (int number = 2; taken.contains(slug); ++number)
        slug = u"%1-%2"_s.arg(base).arg(number);
    return slug;
}

QString bodyNameIn(const QString &title)
{
    static const QRegularExpression form(
        u"^(.{1,20}?(?:都|道|府|県|市|区|町|村|組合|連合))(?=議会|情報|サイバー|セキュリティ|の|個人)"_s);
    return form.match(title.trimmed()).captured(1);
}

} // namespace hoshin::desk
