engram_bench(sm2_bench sm2_bench.cpp)
