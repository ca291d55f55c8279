# Makes one header of all statements in sql/: sql/query/due_cards.sql becomes sql::query::dueCards.
# Runs while configuring, and again when a statement is edited, added or removed.
file(GLOB_RECURSE statements CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/sql/*.sql)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${statements})

set(header "// Generated from engine/src/store/sql by embed_sql.cmake.\n#pragma once\n")
set(migrations "")
foreach(statement IN LISTS statements)
    file(READ ${statement} text)
    get_filename_component(name ${statement} NAME_WE)
    get_filename_component(folder ${statement} DIRECTORY)
    get_filename_component(folder ${folder} NAME)
    if(folder STREQUAL "migrate")
        # 0002_add_media.sql brings a version 1 file to version 2.
        string(REGEX REPLACE "^0*([0-9]+)_.*$" "\\1" version ${name})
        string(APPEND migrations "    {${version}, R\"sql(${text})sql\"},\n")
    else()
        string(REGEX MATCHALL "_[a-z0-9]" starts ${name})
        foreach(start IN LISTS starts)
            string(SUBSTRING ${start} 1 1 letter)
            string(TOUPPER ${letter} letter)
            string(REPLACE ${start} ${letter} name ${name})
        endforeach()
        string(APPEND header "\nnamespace engram::store::sql::${folder}\n{\n"
            "inline constexpr char ${name}[] = R\"sql(${text})sql\";\n}\n")
    endif()
endforeach()
string(APPEND header "\nnamespace engram::store::sql\n{\n"
    "struct Migration { int version; const char *text; };\n"
    "// By version; the entry {0, nullptr} closes the list.\n"
    "inline constexpr Migration migrations[] = {\n${migrations}    {0, nullptr}};\n}\n")
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/sql.h.new "${header}")
configure_file(${CMAKE_CURRENT_BINARY_DIR}/sql.h.new ${CMAKE_CURRENT_BINARY_DIR}/generated/store/sql.h
    COPYONLY)
