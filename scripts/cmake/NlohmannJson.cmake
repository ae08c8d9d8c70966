# ungarble_json: nlohmann/json, header only, from the system (Debian: nlohmann-json3-dev).
# Its folder alone is linked into the build tree: a cross compiler must never see the whole of /usr/include.
find_path(UNGARBLE_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include
  NO_CMAKE_FIND_ROOT_PATH REQUIRED)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/third_party)
file(CREATE_LINK ${UNGARBLE_JSON_INCLUDE}/nlohmann ${CMAKE_BINARY_DIR}/third_party/nlohmann SYMBOLIC)

add_library(ungarble_json INTERFACE)
target_include_directories(ungarble_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/third_party)
