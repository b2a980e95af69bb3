;;; Flonums stay in wasm locals: no tags between the loads of the arguments and the result.
(define (norm x y)
  (let ((x (inexact x)) (y (inexact y)))
    (sqrt (+ (* x x) (* y y)))))

;;; --- stage read ---
list  2:1-4:33
  identifier define  2:2-8
  list  2:9-19
    identifier norm  2:10-14
    identifier x  2:15-16
    identifier y  2:17-18
  list  3:3-4:32
    identifier let  3:4-7
    list  3:8-41
      list  3:9-24
        identifier x  3:10-11
        list  3:12-23
          identifier inexact  3:13-20
          identifier x  3:21-22
      list  3:25-40
        identifier y  3:26-27
        list  3:28-39
          identifier inexact  3:29-36
          identifier y  3:37-38
    list  4:5-31
      identifier sqrt  4:6-10
      list  4:11-30
        identifier +  4:12-13
        list  4:14-21
          identifier *  4:15-16
          identifier x  4:17-18
          identifier x  4:19-20
        list  4:22-29
          identifier *  4:23-24
          identifier y  4:25-26
          identifier y  4:27-28

;;; --- stage expand ---
(define (norm x y)
  (let ((x.2 (inexact x)) (y.2 (inexact y))) (sqrt (+ (* x.2 x.2) (* y.2 y.2)))))

;;; --- stage core ---
(define $norm
  (lambda "norm"
    ((x.1 y.2)
     (let ((x.3 (%inexact x.1)) (y.4 (%inexact y.2)))
       (%sqrt (%+ (%* x.3 x.3) (%* y.4 y.4)))))))

;;; --- stage closed ---
(closure norm (x y)
  (let x.2:f64 (%inexact x))
  (let y.2:f64 (%inexact y))
  (return (%sqrt:inexacts (%+:inexacts (%*:inexacts x.2 x.2) (%*:inexacts y.2 y.2)))))
(form form ()
  (return (define norm (close norm))))
(forms form)

;;; --- stage types ---
norm 2:1: (number number) -> inexact number | function (i64, i64) -> i64
x 2:15: number | i64 (tagged)
  other forms may call norm with anything, line 2
y 2:17: number | i64 (tagged)
  other forms may call norm with anything, line 2
x 3:10: inexact number | f64
y 3:26: inexact number | f64

;;; --- stage wat ---
(module $inspected
  (type (;0;) (func (param i64 i32) (result i64)))
  (type (;1;) (func (param i64 i64 i32) (result i64)))
  (type (;2;) (func (param i64 i64 i64 i32) (result i64)))
  (type (;3;) (func (param i64 i64 i64 i64 i32) (result i64)))
  (type (;4;) (func (param i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;5;) (func (param i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;6;) (func (param i64 i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;7;) (func (param i64 i64 i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;8;) (func (param i64 i64 i64 i64 i64 i64 i64 i64 i64 i32) (result i64)))
  (type (;9;) (func (param i64) (result i64)))
  (type (;10;) (func (param i32) (result i64)))
  (type (;11;) (func (param f64 f64) (result f64)))
  (type (;12;) (func (param f64) (result f64)))
  (type (;13;) (func (param f64) (result i64)))
  (type (;14;) (func (param i64) (result f64)))
  (type (;15;) (func (param i32 i64)))
  (type (;16;) (func))
  (type (;17;) (func (param i32) (result i32)))
  (import "rt" "inexact" (func $inexact (param i64) (result i64)))
  (import "rt" "at" (func $at (param i32) (result i64)))
  (import "rt" "raw_mul" (func $raw_mul (param f64 f64) (result f64)))
  (import "rt" "raw_add" (func $raw_add (param f64 f64) (result f64)))
  (import "rt" "raw_sqrt" (func $raw_sqrt (param f64) (result f64)))
  (import "rt" "suspend_value" (func $suspend_value (param i64) (result i64)))
  (import "rt" "box_flonum" (func $box_flonum (param f64) (result i64)))
  (import "rt" "raw_complex" (func $raw_complex (param i64) (result f64)))
  (import "rt" "name_code" (func $name_code (param i32 i64)))
  (import "rt" "memory" (memory 0))
  (import "rt" "table" (table 0 funcref))
  (export "init" (func $init))
  (elem (i32.const 1048576) func $norm.0 $.1)
  (func $init
    i32.const 1048576
    i32.const 0
    i64.load offset=1114120
    call $name_code
  )
  (func $norm.0 (param $self.0 i64) (param $x.1 i64) (param $y.2 i64) (param $budget.3 i32) (result i64)
    (local $result.4 i64)
    (local $x.5 f64)
    (local $y.6 f64)
    (local $t.7 f64)
    (local $t.8 f64)
    (local $t.9 f64)
    local.get $x.1
    call $inexact
    local.tee $result.4
    i64.const 71
    i64.eq
    if $if.0
      i32.const 1
      call $at
      return
    end
    local.get $result.4
    local.get $budget.3
    call $polled_budget
    local.set $budget.3
    call $flonum_value
    local.set $x.5
    local.get $y.2
    call $inexact
    local.tee $result.4
    i64.const 71
    i64.eq
    if $if.0
      i32.const 2
      call $at
      return
    end
    local.get $result.4
    local.get $budget.3
    call $polled_budget
    local.set $budget.3
    call $flonum_value
    local.set $y.6
    local.get $x.5
    local.get $x.5
    f64.mul
    local.tee $t.7
    local.get $t.7
    f64.ne
    if $if.0 (result f64)
      local.get $x.5
      local.get $x.5
      call $raw_mul
      local.get $budget.3
      call $polled_budget
      local.set $budget.3
    else
      local.get $t.7
    end
    local.set $t.7
    local.get $y.6
    local.get $y.6
    f64.mul
    local.tee $t.8
    local.get $t.8
    f64.ne
    if $if.0 (result f64)
      local.get $y.6
      local.get $y.6
      call $raw_mul
      local.get $budget.3
      call $polled_budget
      local.set $budget.3
    else
      local.get $t.8
    end
    local.set $t.8
    local.get $t.7
    local.get $t.8
    f64.add
    local.tee $t.9
    local.get $t.9
    f64.ne
    if $if.0 (result f64)
      local.get $t.7
      local.get $t.8
      call $raw_add
      local.get $budget.3
      call $polled_budget
      local.set $budget.3
    else
      local.get $t.9
    end
    local.set $t.8
    local.get $t.8
    f64.sqrt
    local.tee $t.7
    local.get $t.7
    f64.ne
    if $if.0 (result f64)
      local.get $t.8
      call $raw_sqrt
      local.get $budget.3
      call $polled_budget
      local.set $budget.3
    else
      local.get $t.7
    end
    call $flonum
    local.tee $result.4
    i32.wrap_i64
    i32.const 6
    i32.and
    i32.const 2
    i32.ne
    if $if.0
      local.get $budget.3
      call $polled_budget
      local.set $budget.3
    end
    local.get $result.4
    local.set $result.4
    local.get $budget.3
    i32.const 0
    i32.lt_s
    if $if.0
      local.get $result.4
      call $suspend_value
      return
    end
    local.get $result.4
    return
    unreachable
  )
  (func $.1 (param $frame.0 i64) (param $value.1 i64) (param $budget.2 i32) (result i64)
    (local $t.3 i64)
    i32.const 0
    i64.load offset=1114112
    local.set $t.3
    i32.const 0
    local.get $t.3
    i64.store offset=65536
    i32.const 0
    i32.const 0
    i64.load offset=65544
    i64.const 4
    i64.add
    i64.store offset=65544
    local.get $t.3
    return
    unreachable
  )
  (func $polled_budget (param $budget.0 i32) (result i32)
    i32.const 16
    i32.load
    i32.const 20
    i32.load
    i32.gt_u
    if $if.0 (result i32)
      i32.const -1024
    else
      local.get $budget.0
    end
  )
  (func $flonum_value (param $x.0 i64) (result f64)
    local.get $x.0
    i32.wrap_i64
    i32.const 6
    i32.and
    i32.const 2
    i32.eq
    if $if.0 (result f64)
      local.get $x.0
      i64.const 1
      i64.add
      i64.const 60
      i64.rotl
      f64.reinterpret_i64
    else
      local.get $x.0
      i32.wrap_i64
      i32.load8_u offset=4
      i32.const 7
      i32.eq
      if $if.1 (result f64)
        local.get $x.0
        i32.wrap_i64
        f64.load offset=11
      else
        local.get $x.0
        call $raw_complex
      end
    end
  )
  (func $flonum (param $x.0 f64) (result i64)
    (local $t.1 i64)
    local.get $x.0
    i64.reinterpret_f64
    i64.const 4
    i64.rotl
    i64.const 1
    i64.sub
    local.set $t.1
    local.get $t.1
    i64.const 6
    i64.and
    i64.const 2
    i64.eq
    if $if.0 (result i64)
      local.get $t.1
    else
      local.get $x.0
      call $box_flonum
    end
  )
)
