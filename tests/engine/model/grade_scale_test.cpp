// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <gtest/gtest.h>

#include <engram/grade.h>

namespace
{

using namespace engram;

constexpr GradeScale Scales[] = {GradeScale::Two, GradeScale::Four, GradeScale::Six};

TEST(GradeScale, HasAsManyButtonsAsItsName)
{
    EXPECT_EQ(gradesOf(GradeScale::Two).size(), 2);
    EXPECT_EQ(gradesOf(GradeScale::Four).size(), 4);
    EXPECT_EQ(gradesOf(GradeScale::Six).size(), 6);
}

TEST(GradeScale, EveryProposalIsGivenByExactlyOneButtonWhichPassesOrFailsAsIt)
{
    for (const GradeScale scale : Scales) {
        for (int number = 0; number <= 5; ++number) {
            const Grade proposed = *gradeFrom(number);
            int found = 0;
            for (std::size_t place = 0; place < gradesOf(scale).size(); ++place) {
                const Grade given = gradeAt(place, scale, proposed);
                found += given == proposed ? 1 : 0;
                EXPECT_EQ(isPass(given), isPass(gradesOf(scale)[place]));
            }
            EXPECT_EQ(found, 1) << number;
        }
    }
}

TEST(GradeScale, ButtonsAreOrderedFromWorstToBest)
{
    for (const GradeScale scale : Scales)
        for (std::size_t place = 1; place < gradesOf(scale).size(); ++place)
            EXPECT_LT(gradesOf(scale)[place - 1], gradesOf(scale)[place]);
}

TEST(GradeScale, AnotherButtonGivesItsOwnGrade)
{
    EXPECT_EQ(gradeAt(1, GradeScale::Two, Grade::Blackout), Grade::Good);
    EXPECT_EQ(gradeAt(0, GradeScale::Two, Grade::Hard), Grade::Wrong);
    EXPECT_EQ(gradeAt(0, GradeScale::Four, Grade::Forgot), Grade::Forgot);
    EXPECT_EQ(gradeAt(3, GradeScale::Four, Grade::Forgot), Grade::Easy);
    EXPECT_EQ(gradeAt(2, GradeScale::Six, Grade::Wrong), Grade::Forgot);
}

} // namespace
