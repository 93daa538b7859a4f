import DialogueModel

/// An amount found in a message, by the tokens that say it.
struct QuantitySpan: Sendable {
  var range: Range<Int>
  var quantity: Quantity
  /// Position of the unit in the dialogue, or nil for a bare number.
  var unit: Int?
  /// The most there could be, in "6 out of 10".
  var outOf: Double?
  /// A day in the past or to come, told as a date.
  var isDate = false
  /// A distance or the like named without a number, as "a marathon".
  var isBare = false
  /// The letter beside it, which a phrase that has the amount must say too: the "m" of "42m".
  var tag: Int?
}
