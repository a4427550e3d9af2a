// SPDX-License-Identifier: Apache-2.0
#include "publish/printdocument.h"

namespace hoshin::publish {

QString plainText(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

} // namespace hoshin::publish
