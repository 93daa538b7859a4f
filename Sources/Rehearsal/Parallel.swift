import Dispatch
import Synchronization

/// Does work on all cores; the results stand in the order of the input, whoever was first.
package func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], afterEach: (@Sendable (_ done: Int) -> Void)? = nil,
  _ work: @Sendable (Item) -> Result
) -> [Result] {
  let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
  let done = Mutex(0)
  DispatchQueue.concurrentPerform(iterations: items.count) { place in
    let result = work(items[place])
    results.withLock { $0[place] = result }
    let count = done.withLock {
      $0 += 1
      return $0
    }
    afterEach?(count)
  }
  return results.withLock { $0.compactMap { $0 } }
}
