# ungarble_json: nlohmann/json, header only, from the system (Debian: nlohmann-json3-dev).
find_path(UNGARBLE_JSON_INCLUDE nlohmann/json.hpp REQUIRED)

add_library(ungarble_json INTERFACE)
target_include_directories(ungarble_json SYSTEM INTERFACE ${UNGARBLE_JSON_INCLUDE})
