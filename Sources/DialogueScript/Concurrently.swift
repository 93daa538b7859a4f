import Glibc

/// Does two pieces of work at once, the first on a thread of its own, and waits for both.
func concurrently(_ first: @escaping () -> Void, _ second: () -> Void) {
  let work = Unmanaged.passRetained(Work(run: first))
  var thread = pthread_t()
  let fault = pthread_create(
    &thread, nil,
    { pointer in
      if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeUnretainedValue().run() }
      return nil
    }, work.toOpaque())
  second()
  if fault == 0 {
    pthread_join(thread, nil)
  } else {
    first()
  }
  work.release()
}

/// What a thread is started with.
private final class Work {
  let run: () -> Void

  init(run: @escaping () -> Void) {
    self.run = run
  }
}
