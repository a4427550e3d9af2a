# SPDX-License-Identifier: Apache-2.0
# Target Hoshin::SyntaxHighlighting: the distribution's KF6 package, else the library part of KSyntaxHighlighting 5.116.0 built statically
# from the archive that ./dev setup fetched and that was unpacked into HOSHIN_KSH_SOURCE. No ECM, Perl, indexer or network;
# no bundled definitions (ours come through the resource prefix /org.kde.syntax-highlighting/syntax-addons).
set(HOSHIN_KSH_SOURCE "${PROJECT_SOURCE_DIR}/build/deps/ksyntaxhighlighting" CACHE PATH "Unpacked KSyntaxHighlighting 5.116.0 source")
find_package(KF6SyntaxHighlighting QUIET NO_MODULE)
if(TARGET KF6::SyntaxHighlighting)
  add_library(Hoshin::SyntaxHighlighting ALIAS KF6::SyntaxHighlighting)
  return()
endif()
if(NOT EXISTS "${HOSHIN_KSH_SOURCE}/src/lib/repository.cpp")
  message(FATAL_ERROR "KSyntaxHighlighting: neither the KF6 package nor a source in ${HOSHIN_KSH_SOURCE}; run ./dev setup")
endif()
set(gen ${CMAKE_BINARY_DIR}/ksyntaxhighlighting)
file(CONFIGURE OUTPUT ${gen}/ksyntaxhighlighting_version.h CONTENT "#pragma once
#define SyntaxHighlighting_VERSION_STRING \"5.116.0\"
#define SyntaxHighlighting_VERSION_MAJOR 5
#define SyntaxHighlighting_VERSION_MINOR 116
#define SyntaxHighlighting_VERSION_PATCH 0
#define SyntaxHighlighting_VERSION ((5 << 16) | (116 << 8) | 0)
")
file(CONFIGURE OUTPUT ${gen}/ksyntaxhighlighting_export.h CONTENT "#pragma once
#define KSYNTAXHIGHLIGHTING_EXPORT
#define KSYNTAXHIGHLIGHTING_NO_EXPORT
#define KSYNTAXHIGHLIGHTING_DEPRECATED [[deprecated]]
#define KSYNTAXHIGHLIGHTING_DEPRECATED_EXPORT
#define KSYNTAXHIGHLIGHTING_ENABLE_DEPRECATED_SINCE(a, b) 1
#define KSYNTAXHIGHLIGHTING_BUILD_DEPRECATED_SINCE(a, b) 1
#define KSYNTAXHIGHLIGHTING_DEPRECATED_VERSION(a, b, t)
#define KSYNTAXHIGHLIGHTING_DEPRECATED_VERSION_BELATED(a, b, c, d, t)
")
file(CONFIGURE OUTPUT ${gen}/ksyntaxhighlighting_logging.h CONTENT "#pragma once
#include <QLoggingCategory>
namespace KSyntaxHighlighting { Q_DECLARE_LOGGING_CATEGORY(Log) }
")
file(CONFIGURE OUTPUT ${gen}/ksyntaxhighlighting_logging.cpp CONTENT "#include \"ksyntaxhighlighting_logging.h\"
namespace KSyntaxHighlighting { Q_LOGGING_CATEGORY(Log, \"kf.syntaxhighlighting\", QtWarningMsg) }
")
foreach(header AbstractHighlighter Definition FoldingRegion Format Repository State SyntaxHighlighter Theme)
  string(TOLOWER ${header} file)
  file(CONFIGURE OUTPUT ${gen}/KSyntaxHighlighting/${header} CONTENT "#include \"${HOSHIN_KSH_SOURCE}/src/lib/${file}.h\"\n")
endforeach()
file(GLOB sources ${HOSHIN_KSH_SOURCE}/src/lib/*.cpp)
list(FILTER sources EXCLUDE REGEX "/(definitiondownloader|ansihighlighter)\\.cpp$")
add_library(hoshin-ksyntaxhighlighting STATIC EXCLUDE_FROM_ALL ${sources} ${gen}/ksyntaxhighlighting_logging.cpp)
set_target_properties(hoshin-ksyntaxhighlighting PROPERTIES AUTOMOC ON POSITION_INDEPENDENT_CODE ON UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
set(themes ${HOSHIN_KSH_SOURCE}/data/themes)
qt_add_resources(hoshin-ksyntaxhighlighting theme_data PREFIX /org.kde.syntax-highlighting/themes BASE ${themes}
                 FILES ${themes}/breeze-light.theme ${themes}/breeze-dark.theme ${themes}/printing.theme)
target_compile_definitions(hoshin-ksyntaxhighlighting PRIVATE NO_STANDARD_PATHS QT_USE_QSTRINGBUILDER)
target_compile_options(hoshin-ksyntaxhighlighting PRIVATE -w)
target_include_directories(hoshin-ksyntaxhighlighting SYSTEM PUBLIC ${gen} ${gen}/KSyntaxHighlighting PRIVATE ${HOSHIN_KSH_SOURCE}/src/lib)
target_link_libraries(hoshin-ksyntaxhighlighting PUBLIC Qt6::Core Qt6::Gui)
add_library(Hoshin::SyntaxHighlighting ALIAS hoshin-ksyntaxhighlighting)
