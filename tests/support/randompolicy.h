// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace hoshin::test {

/// A small policy numbered by labels alone, changed at random: 1, 1.1, (1), ①, (ア), ・ as a guideline writes it, or 第1, 1, (1), ア.
/// Equal seeds give equal policies and equal changes.
class RandomPolicy
{
public:
    enum class Look : quint8 { Guideline, Chapters, Plain };

    RandomPolicy(quint32 seed, Look look);

    /// Some sections, groups, items go, come, change, move; numbers are given anew.
    void change();

    QString text() const;

private:
    struct Node
    {
        QString heading; ///< stands behind the label
        QString text;    ///< a line of its own below the heading; behind the label where there is no heading
        std::vector<Node> children;
        bool bullet = false;
    };

    quint32 random(quint32 below);
    QString word();
    QString sentence();
    Node node(int level);
    void changeIn(std::vector<Node> &row, int level);
    QString label(const std::vector<int> &numbers, int level, bool bullet) const;
    void print(const std::vector<Node> &row, std::vector<int> &numbers, QString &out) const;
    int deepest() const { return m_look == Look::Plain ? 3 : 4; }

    quint32 m_state;
    Look m_look;
    QString m_title;
    std::vector<Node> m_sections;
    QStringList m_supplementary;
    std::vector<QStringList> m_rows; ///< of a 別表
};

} // namespace hoshin::test
