engram_bench(store_bench store_bench.cpp)
