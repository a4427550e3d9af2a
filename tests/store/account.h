// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// What a test does with accounts and limits of the system. POSIX only: elsewhere isAvailable() is false and the tests skip.
namespace hoshin::test {

/// Running as root: only then another account can be played.
bool canSwitchAccount();
bool giveToAnotherAccount(const QString &path); ///< the folder and all below

/// Acts as an account without rights while it lives.
class AsNobody
{
public:
    AsNobody();
    ~AsNobody();
};

/// Lets no file grow beyond `bytes` while it lives: what a full disk does, without filling one.
class FullDisk
{
public:
    explicit FullDisk(quint64 bytes);
    ~FullDisk();

private:
    quint64 m_before;
};

} // namespace hoshin::test
