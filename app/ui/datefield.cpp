// SPDX-License-Identifier: Apache-2.0
#include "ui/datefield.h"

#include "ui/hoshinstyle.h"
#include "ui/uitr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

DateField::DateField(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(Tr::tr("例：令和8年12月1日"));
    connect(this, &QLineEdit::textChanged, this, [this] {
        setInvalid(this, !isAcceptable());
        Q_EMIT dateChanged();
    });
}

QDate DateField::date() const { return parseDate(text()); }

void DateField::setDate(const QDate &date) { setText(date.isValid() ? date.toString(Qt::ISODate) : QString()); }

bool DateField::isAcceptable() const { return text().trimmed().isEmpty() || date().isValid(); }

QDate parseDate(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:(令和|平成|昭和|大正|明治|[RHSTM])\\s*)?(元|\\d{1,4})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})\\s*日?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text.normalized(QString::NormalizationForm_KC).trimmed());
    if (!match.hasMatch())
        return {};
    static const std::pair<QString, int> eras[] = {
        {u"令R"_s, 2018}, {u"平H"_s, 1988}, {u"昭S"_s, 1925}, {u"大T"_s, 1911}, {u"明M"_s, 1867}};
    int year = match.captured(2) == u"元"_s ? 1 : match.captured(2).toInt();
    const QString era = match.captured(1);
    if (era.isEmpty() && year < 1868)
        return {}; // a bare 8年 could be any era
    for (const auto &[letters, before] : eras) {
        if (!era.isEmpty() && letters.contains(era.at(0).toUpper()))
            year += before;
    }
    return {year, match.captured(3).toInt(), match.captured(4).toInt()};
}

} // namespace hoshin::ui
