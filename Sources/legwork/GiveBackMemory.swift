import CMalloc

/// Has large pieces of memory given back to the system as soon as they are let go.
///
/// Left alone, the allocator keeps what compiling the scripts took for as long as a chat lasts.
func giveBackMemory() {
  let large: Int32 = 64 * 1024
  _ = mallopt(M_MMAP_THRESHOLD, large)
}
