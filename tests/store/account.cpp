// SPDX-License-Identifier: Apache-2.0
#include "account.h"

#include <QDirIterator>
#include <QFile>

#if defined(Q_OS_UNIX)
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace hoshin::test {

#if defined(Q_OS_UNIX)

static constexpr unsigned nobody = 65534;

bool canSwitchAccount() { return geteuid() == 0; }

static bool give(const QString &path) { return lchown(QFile::encodeName(path).constData(), nobody, nobody) == 0; }

bool giveToAnotherAccount(const QString &path)
{
    bool good = give(path);
    QDirIterator it(path, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext())
        good = give(it.next()) && good;
    return good;
}

AsNobody::AsNobody()
{
    if (setresuid(nobody, nobody, 0) != 0)
        qFatal("cannot act as another account");
}

AsNobody::~AsNobody()
{
    if (setresuid(0, 0, 0) != 0)
        qFatal("cannot act as root again");
}

static quint64 setLimit(quint64 bytes)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    const quint64 before = limit.rlim_cur;
    limit.rlim_cur = rlim_t(bytes);
    setrlimit(RLIMIT_FSIZE, &limit);
    return before;
}

FullDisk::FullDisk(quint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    m_before = setLimit(bytes);
}

FullDisk::~FullDisk() { setLimit(m_before); }

#else

bool canSwitchAccount() { return false; }
bool giveToAnotherAccount(const QString &) { return false; }
AsNobody::AsNobody() = default;
AsNobody::~AsNobody() = default;
FullDisk::FullDisk(quint64 bytes) : m_before(bytes) {}
FullDisk::~FullDisk() = default;

#endif

} // namespace hoshin::test
