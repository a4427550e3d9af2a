# SPDX-License-Identifier: Apache-2.0
# What every target of ours shares: warnings, Qt's strict switches, sanitizers.
function(hoshin_configure_target target)
  target_compile_definitions(${target} PRIVATE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_JAVA_STYLE_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wno-missing-field-initializers $<$<BOOL:${HOSHIN_WERROR}>:-Werror>
    -Wno-error=maybe-uninitialized # a guess of the optimiser that differs with its version; it stays a warning
    $<$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>:-Wno-error=array-bounds> # the same, since GCC 13
    $<$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>:-Wno-error=stringop-overflow>
    -fPIC) # hoshin-commands is a module made of the same libraries as the programs
  if(HOSHIN_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

# Precompiled headers halve the time of a build. They are shared by targets that see the same definitions; ui and what links Gui make
# their own.
option(HOSHIN_PCH "Precompile common headers" ON)
function(hoshin_precompile target)
  if(NOT HOSHIN_PCH)
    return()
  endif()
  if(TARGET hoshin-base-lib AND NOT target STREQUAL "hoshin-base-lib" AND NOT target MATCHES "hoshin-(publish|cli|ui)-lib")
    target_precompile_headers(${target} REUSE_FROM hoshin-base-lib)
  else()
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/app/precompiled.h)
  endif()
endfunction()

# hoshin_module(<module> [DEPENDS <module or target>...] [PRIVATE_DEPENDS <target>...])
# One static library below app/<module>. DEPENDS is the whole list of modules that its files may include, directly or through
# others: tst_layering reads it back. The module's own CMakeLists.txt names its files with hoshin_sources().
function(hoshin_module module)
  if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${module}/CMakeLists.txt)
    return()
  endif()
  cmake_parse_arguments(arg "" "" "DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  set(target hoshin-${module}-lib)
  add_library(${target} STATIC)
  add_library(Hoshin::${module} ALIAS ${target})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/app)
  hoshin_configure_target(${target})
  foreach(dep IN LISTS arg_DEPENDS)
    if(TARGET Hoshin::${dep})
      target_link_libraries(${target} PUBLIC Hoshin::${dep})
    elseif(dep MATCHES "::")
      target_link_libraries(${target} PUBLIC ${dep})
    endif()
  endforeach()
  target_link_libraries(${target} PRIVATE ${arg_PRIVATE_DEPENDS})
  list(JOIN arg_DEPENDS " " deps)
  set_property(GLOBAL APPEND_STRING PROPERTY HOSHIN_LAYERS "${module}:${deps}\n")
  add_subdirectory(${module})
  hoshin_precompile(${target})
endfunction()

# hoshin_sources(<module> <file>...) — the files of a module, from its own CMakeLists.txt
function(hoshin_sources module)
  target_sources(hoshin-${module}-lib PRIVATE ${ARGN})
endfunction()

# hoshin_test(<name> [LABELS <label>...] [DEPENDS <module or target>...]) — tests/<folder>/<name>.cpp, labelled with its folder
function(hoshin_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "DEPENDS;LABELS" ${ARGN})
  get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  add_executable(${name} ${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests-bin)
  hoshin_configure_target(${name})
  target_link_libraries(${name} PRIVATE Qt6::Test hoshin-testsupport)
  foreach(dep IN LISTS arg_DEPENDS)
    if(TARGET Hoshin::${dep})
      target_link_libraries(${name} PRIVATE Hoshin::${dep})
    else()
      target_link_libraries(${name} PRIVATE ${dep})
    endif()
  endforeach()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(HOSHIN_SANITIZE) # checked code runs many times slower
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 10")
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${folder};${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Tokyo;LANG=C.UTF-8;HOSHIN_TEMPLATES=${PROJECT_SOURCE_DIR}/guideline-templates")
endfunction()
