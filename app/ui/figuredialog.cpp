// SPDX-License-Identifier: Apache-2.0
#include "ui/figuredialog.h"

#include "base/fileio.h"
#include "publish/compose/pictures.h"
#include "ui/dialogs.h"
#include "ui/errortext.h"
#include "ui/form.h"
#include "ui/label.h"
#include "ui/uitr.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr QSize previewRoom(360, 200);
}

FigureDialog::FigureDialog(const FigureContent &content, Dialogs &dialogs, QWidget *parent)
    : DialogFrame(content.picture.isEmpty() ? Tr::tr("図を置く") : Tr::tr("図を直す"),
                  content.picture.isEmpty() ? Tr::tr("置く") : Tr::tr("直す"), parent)
    , m_dialogs(dialogs)
    , m_picture(content.picture)
    , m_name(new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this))
    , m_preview(new QLabel(this))
    , m_caption(new QLineEdit(content.caption, this))
    , m_alternative(new QPlainTextEdit(content.alternative, this))
{
    auto *form = new Form(this);
    auto *browse = new QPushButton(Tr::tr("ファイルを選ぶ…"), this);
    browse->setAutoDefault(false);
    browse->setObjectName(u"figure.browse"_s);
    m_preview->setObjectName(u"figure.preview"_s);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFixedSize(previewRoom);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_caption->setObjectName(u"figure.caption"_s);
    m_alternative->setObjectName(u"figure.alternative"_s);
    m_alternative->setTabChangesFocus(true);
    m_alternative->setFixedHeight(fontMetrics().lineSpacing() * 4);
    form->addRow(Tr::tr("図のファイル(&P)"), browse, Tr::tr("PNG、JPEG又はSVG。4 MBまで。"));
    form->addSpan(m_name);
    form->addSpan(m_preview);
    form->addRow(
        Tr::tr("図が示すこと(&A)"), m_alternative,
        Tr::tr("図を見られない人に、図の代わりに読み上げる文です。例：CISOの下に統括責任者とCSIRTを置く体制の図"));
    form->addRow(Tr::tr("図の題(&C)"), m_caption, Tr::tr("図の下に印刷します。なくても構いません。"));
    body()->addWidget(form);
    body()->addStretch(1);
    connect(browse, &QPushButton::clicked, this, &FigureDialog::choose);
    connect(m_alternative, &QPlainTextEdit::textChanged, this, &FigureDialog::check);
    showPicture();
    resize(640, 600);
}

FigureContent FigureDialog::content() const
{
    const auto words = [](const QString &text) { return text.simplified().normalized(QString::NormalizationForm_C); };
    return {m_picture, words(m_caption->text()), words(m_alternative->toPlainText())};
}

void FigureDialog::choose()
{
    const QString path = m_dialogs.openFile(this, Tr::tr("図を選ぶ"), Tr::tr("図 (*.png *.jpg *.jpeg *.svg)"));
    if (path.isEmpty())
        return;
    Result<QByteArray> bytes = readFile(path);
    if (bytes) {
        if (const Result<void> fit = publish::checkDocumentPicture(*bytes); !fit)
            bytes = fit.error();
    }
    if (!bytes) {
        m_dialogs.tell(
            this, Tr::tr("図を読めません"),
            Tr::tr("「%1」は図として公開できません。PNG、JPEG又はSVGで、4 MBまでのファイルを選んでください。")
                .arg(QFileInfo(path).fileName()),
            bytes.error());
        return;
    }
    m_picture = *bytes;
    m_name->setText(QFileInfo(path).fileName());
    showPicture();
}

void FigureDialog::showPicture()
{
    if (!m_picture.isEmpty()) {
        if (const Result<QImage> image = publish::readPicture(m_picture))
            m_image = *image;
    }
    if (m_image.isNull()) {
        m_preview->setText(Tr::tr("図はまだ選ばれていません。"));
    } else {
        const qreal ratio = devicePixelRatioF();
        const QSize most = (QSizeF(previewRoom) * ratio).toSize();
        const QSize size = m_image.size().boundedTo(m_image.size().scaled(most, Qt::KeepAspectRatio));
        QPixmap pixmap = QPixmap::fromImage(m_image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        m_preview->setPixmap(pixmap);
        m_preview->setAccessibleName(
            Tr::tr("選んだ図、幅 %1 画素、高さ %2 画素").arg(m_image.width()).arg(m_image.height()));
    }
    check();
}

void FigureDialog::check()
{
    if (m_image.isNull())
        setObstacle(Tr::tr("図のファイルを選んでください。"));
    else
        setObstacle(content().alternative.isEmpty() ? Tr::tr("図が示すことを書いてください。") : QString());
}

} // namespace hoshin::ui
