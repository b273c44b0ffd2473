;;; plan-mode.el --- Plans: strategies and action plans as text  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; Keywords: languages
;; SPDX-License-Identifier: MIT OR Apache-2.0

;;; Commentary:

;; Colours, comments and indentation for files in `.plan`, and the language server `planc lsp` by way of eglot, which comes with
;; Emacs 29.  Put this file where Emacs finds it, then:
;;
;;   (require 'plan-mode)
;;   (add-hook 'plan-mode-hook #'eglot-ensure)

;;; Code:

(require 'cl-lib)
(require 'project)

(defgroup plan nil
  "Strategies and action plans as text."
  :group 'languages)

(defcustom plan-program "planc"
  "The program that checks plans."
  :type 'string)

(defcustom plan-indent 2
  "Columns that a block is indented by."
  :type 'integer)

(defvar plan-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?{ "(}" table)
    (modify-syntax-entry ?} "){" table)
    table))

;; Which words are keywords, the server tells by its own colours where Emacs asks for them; here it is the place that counts.
(defvar plan-font-lock-keywords
  '(("\\(?:^\\|[{};]\\)[ \t]*\\([[:alpha:]][[:alnum:]-]*\\)" 1 font-lock-keyword-face)
    ("\\_<\\(?:none\\|withheld\\|not-applicable\\|ongoing\\)\\_>\\|\\?" . font-lock-constant-face)
    ("\\_<[0-9]\\{4\\}-\\(?:Q[1-4]\\|H[12]\\|[0-9]\\{2\\}\\(?:-[0-9]\\{2\\}\\)?\\)\\_>" . font-lock-string-face)
    ("\"@\\([[:alnum:]-]+\\)" 1 font-lock-type-face)))

;; Three quotation marks begin and end a text of several lines; without this Emacs would see an empty text and an open one.
(defun plan-syntax-propertize (start end)
  "Mark the texts of several lines from START to END."
  (goto-char start)
  (funcall
   (syntax-propertize-rules
    ("\"\"\""
     (0 (let* ((first (match-beginning 0))
               (state (save-excursion (syntax-ppss first)))
               (inside (nth 3 state)))
          (cond
           ((nth 4 state) nil)
           ((eq inside t)
            (put-text-property (1- (match-end 0)) (match-end 0) 'syntax-table (string-to-syntax "|")))
           ((null inside)
            (put-text-property first (1+ first) 'syntax-table (string-to-syntax "|"))))
          nil))))
   start end))

(defun plan-in-list-p ()
  "Whether the line goes on with a list that the line above ends in."
  (save-excursion
    (forward-line 0)
    (and (not (bobp))
         (progn (forward-comment (- (point-max))) (eq (char-before) ?,)))))

(defun plan-indent-line ()
  "Indent the line as deep as it stands in blocks."
  (interactive)
  (let* ((state (save-excursion (syntax-ppss (line-beginning-position))))
         (depth (car state))
         (closes (save-excursion (back-to-indentation) (looking-at-p "}"))))
    ;; The lines of a text are the author's.
    (unless (nth 3 state)
      (let ((behind (> (current-column) (current-indentation))))
        (save-excursion
          (indent-line-to (+ (max 0 (* plan-indent (if closes (1- depth) depth)))
                             (if (plan-in-list-p) 4 0))))
        (unless behind
          (back-to-indentation))))))

;;;###autoload
(define-derived-mode plan-mode prog-mode "Plan"
  "Major mode for strategies and action plans."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+[ \t]*")
  (setq-local indent-tabs-mode nil)
  (setq-local indent-line-function #'plan-indent-line)
  (setq-local syntax-propertize-function #'plan-syntax-propertize)
  (setq-local font-lock-defaults '(plan-font-lock-keywords)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.plan\\'" . plan-mode))

(defvar eglot-server-programs)

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons 'plan-mode (lambda (&rest _) (list plan-program "lsp")))))

(defun plan-project (folder)
  "The package that FOLDER is in, so that the server sees all of it."
  (let ((root (locate-dominating-file folder "planc.toml")))
    (and root (cons 'plan root))))

(cl-defmethod project-root ((project (head plan)))
  "The folder of the package PROJECT."
  (cdr project))

(add-hook 'project-find-functions #'plan-project)

(provide 'plan-mode)

;;; plan-mode.el ends here
