# What nearly every file includes is parsed once: half of the time of a build went into that. Not for WebAssembly: there
# every file of the core is compiled with nothing but what it includes itself, and one that forgot a header shows.
#
# ccache takes such files only with CCACHE_SLOPPINESS=pch_defines,time_macros in its environment.
#
# ungarble_precompile(TARGET headers...): these headers for all files of the target. Another target with the same flags
# may share them: target_precompile_headers(OTHER REUSE_FROM TARGET).
option(UNGARBLE_PRECOMPILE "Parse common headers once" ON)

function(ungarble_precompile target)
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstdint> <span> <string> <string_view> <vector> ${ARGN})
endfunction()

if(EMSCRIPTEN OR NOT UNGARBLE_PRECOMPILE)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
