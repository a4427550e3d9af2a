// SPDX-License-Identifier: Apache-2.0
#include "support/corpus.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace hoshin::test {

QString corpusPath(const QString &relative)
{
    const QString root =
        qEnvironmentVariable("HOSHIN_CORPUS", QStringLiteral(HOSHIN_SOURCE_DIR) + u"/../shared/data"_s);
    const QString path = relative.isEmpty() ? root : root + u'/' + relative;
    return QFileInfo::exists(path) ? QDir::cleanPath(path) : QString();
}

QStringList lawPairs()
{
    const QString root = corpusPath(u"law/pairs"_s);
    if (root.isEmpty())
        return {};
    QStringList folders;
    for (const QString &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders << root + u'/' + name;
    return folders;
}

} // namespace hoshin::test
