// SPDX-License-Identifier: Apache-2.0
#include "xml/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::xml {

/// Enumerators and words are parallel: the n-th word is the word of the n-th enumerator.
template<typename Enum, typename View, typename Word, size_t N>
static std::optional<Enum> parseWord(View word, const std::array<Word, N> &words)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == words[i])
            return Enum(i);
    }
    return std::nullopt;
}

static constexpr std::array<QByteArrayView, 17> kinds = {
    "root",      "toc",  "preamble", "part",  "chapter", "section", "subsection",    "division", "article",
    "paragraph", "item", "subitem",  "table", "row",     "cell",    "supplementary", "text"};
static constexpr std::array forms = {"absolute"_L1, "previous"_L1,  "next"_L1, "same"_L1,
                                     "this"_L1,     "preceding"_L1, "each"_L1, "external"_L1};
static constexpr std::array publications = {"inherit"_L1, "public"_L1, "summary"_L1, "withheld"_L1};
static constexpr std::array origins = {"none"_L1, "derived-from"_L1, "split-from"_L1, "merged-from"_L1};

QByteArrayView kindElement(model::ClauseKind kind) { return kinds[size_t(kind)]; }
std::optional<model::ClauseKind> kindOfElement(QByteArrayView name)
{
    return parseWord<model::ClauseKind>(name, kinds);
}

QLatin1StringView formWord(model::ReferenceForm form) { return forms[size_t(form)]; }
std::optional<model::ReferenceForm> parseForm(QStringView word) { return parseWord<model::ReferenceForm>(word, forms); }

QLatin1StringView publicationWord(model::Publication publication) { return publications[size_t(publication)]; }
std::optional<model::Publication> parsePublication(QStringView word)
{
    return parseWord<model::Publication>(word, publications);
}

QLatin1StringView originWord(model::Origin::Kind kind) { return origins[size_t(kind)]; }
std::optional<model::Origin::Kind> parseOrigin(QStringView word)
{
    return parseWord<model::Origin::Kind>(word, origins);
}

} // namespace hoshin::xml
