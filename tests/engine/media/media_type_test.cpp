// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media/media_type.h"

#include <string>

#include <engram/media.h>
#include <gtest/gtest.h>

#include "model/media_name.h"
#include "support/tiny_media.h"

namespace engram::media
{
namespace
{

TEST(MediaType, IsToldFromTheBytesAlone)
{
    EXPECT_EQ(examine(test::redPixel()).type, MediaType::Png);
    EXPECT_EQ(examine(test::gifOf(3, 2)).type, MediaType::Gif);
    EXPECT_EQ(examine(test::jpegOf(640, 480)).type, MediaType::Jpeg);
    EXPECT_EQ(examine(std::string("RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\0\0\0\x10\x07\x10\x11\x11"
                                  "\x88\x88\xFE",
                                  32))
                  .type,
              MediaType::WebP);
    EXPECT_EQ(examine(test::oggSound()).type, MediaType::Ogg);
    EXPECT_EQ(examine("ID3\x03rest").type, MediaType::Mp3);
    EXPECT_EQ(examine("\xFF\xFB\x90\x64 frame").type, MediaType::Mp3);
    EXPECT_EQ(examine("fLaC....").type, MediaType::Flac);
    EXPECT_EQ(examine("RIFF....WAVEfmt ").type, MediaType::Wav);
    EXPECT_EQ(examine("....ftypM4A ....").type, MediaType::M4a);
}

TEST(MediaType, IsNoneOfTextProgramsAndPicturesThatNameOthers)
{
    for (const std::string &bytes :
         {std::string(),
          std::string("<svg xmlns=\"http://www.w3.org/2000/svg\"><image "
                      "href=\"/etc/passwd\"/></svg>"),
          std::string("\x7F"
                      "ELF"),
          std::string("BM"), std::string("<html>"), std::string("\xFF\xFF\xFF\xFF\xFF"),
          std::string("RIFF....AVI ")}) {
        const Examined examined = examine(bytes);
        EXPECT_FALSE(examined.type) << bytes;
        EXPECT_EQ(examined.refusal, ProblemCode::MediaUnknownType) << bytes;
    }
}

TEST(MediaType, RefusesAPictureThatWouldFillTheMemory)
{
    const Examined huge = examine(test::pngOf(50'000, 50'000));
    EXPECT_FALSE(huge.type);
    EXPECT_EQ(huge.refusal, ProblemCode::MediaTooManyPixels);
    EXPECT_EQ(huge.figures, "50000 × 50000");
    EXPECT_TRUE(examine(test::pngOf(8'000, 8'000)).type);
    EXPECT_FALSE(examine(test::pngOf(8'001, 8'000)).type);
    EXPECT_TRUE(examine(test::pngOf(LongestSide, 1)).type);
    EXPECT_FALSE(examine(test::pngOf(1, LongestSide + 1)).type);
    EXPECT_FALSE(examine(test::pngOf(0xFFFFFFFF, 0xFFFFFFFF)).type);
    EXPECT_FALSE(examine(test::gifOf(65'535, 65'535)).type);
    EXPECT_FALSE(examine(test::jpegOf(65'535, 65'535)).type);
}

TEST(MediaType, RefusesAPictureOfNothing)
{
    for (const std::string &bytes :
         {test::pngOf(0, 5), test::pngOf(5, 0), test::gifOf(0, 1), test::jpegOf(1, 0)})
        EXPECT_EQ(examine(bytes).refusal, ProblemCode::MediaDamaged);
}

TEST(MediaType, RefusesAPictureThatIsCutOffWhereverThatIs)
{
    const std::string png = test::redPixel();
    for (std::size_t size = 8; size < png.size(); ++size)
        EXPECT_FALSE(examine(png.substr(0, size)).type) << size;
    const std::string jpeg = test::jpegOf(640, 480);
    for (std::size_t size = 3; size < jpeg.size() - 4; ++size)
        EXPECT_FALSE(examine(jpeg.substr(0, size)).type) << size;
}

TEST(MediaType, SurvivesEveryByteThatIsAnother)
{
    for (const std::string &whole : {test::redPixel(), test::jpegOf(9, 9), test::gifOf(9, 9)})
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const int byte : {0x00, 0x7F, 0xFF}) {
                std::string changed = whole;
                changed[at] = static_cast<char>(byte);
                (void)examine(changed); // reads nothing behind its end, and comes to an end
            }
}

TEST(MediaType, RefusesWhatIsTooLarge)
{
    std::string sound = test::oggSound();
    sound.resize(MostMediaBytes);
    EXPECT_TRUE(examine(sound).type);
    sound += '.';
    EXPECT_EQ(examine(sound).refusal, ProblemCode::MediaTooLarge);
}

TEST(MediaType, GivesAFileTheNameOfItsContents)
{
    const std::string name = fileNameOf(test::redPixel(), MediaType::Png);
    EXPECT_EQ(name, fileNameOf(test::redPixel(), MediaType::Png));
    EXPECT_TRUE(isMediaFile(name)) << name;
    EXPECT_TRUE(isContentOf(test::redPixel(), name));
    EXPECT_FALSE(isContentOf(test::redPixel() + "x", name));
}

} // namespace
} // namespace engram::media
