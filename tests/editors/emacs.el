;;; emacs.el --- a plan in Emacs with eglot  -*- lexical-binding: t -*-

;; Run by emacs.sh, with the folder of a package as the variable PLANS and the program as PLANC.

(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'xref)
(require 'plan-mode)

(setq plan-program (getenv "PLANC")
      eglot-sync-connect 30
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      create-lockfiles nil
      make-backup-files nil)

(defun test-that (what done)
  "Tell that WHAT holds if DONE, and end with 1 if not."
  (message "%s %s" (if done "ok  " "FAIL") what)
  (unless done
    (kill-emacs 1)))

(defun test-wait (condition)
  "Wait until CONDITION gives something, which comes back, but no longer than half a minute."
  (let ((end (+ (float-time) 30)) found)
    (while (and (not (setq found (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.1))
    found))

(let ((folder (file-name-as-directory (getenv "PLANS"))))
  (find-file (concat folder "action-plan.plan"))
  (test-that "a plan opens in plan-mode" (eq major-mode 'plan-mode))
  (eglot-ensure)
  ;; `eglot-ensure' waits for a command to end, and a batch has none.
  (run-hooks 'post-command-hook)
  (test-that "the server starts" (test-wait #'eglot-current-server))

  (flymake-mode 1)
  (test-that "findings come"
             (test-wait (lambda () (flymake-start) (flymake-diagnostics))))

  (goto-char (point-min))
  (search-forward "serves cooperation")
  (backward-char 3)
  (let* ((definitions (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))
         (place (xref-item-location (car definitions))))
    (test-that "a reference leads to its definition, in the other file"
               (string-suffix-p "strategy.plan" (xref-location-group place))))

  (goto-char (point-min))
  (search-forward "measure cooperation-measure")
  (backward-char 3)
  (eglot-rename "working-together")
  (test-that "a name changes" (progn (goto-char (point-min)) (search-forward "measure working-together" nil t)))
  (test-that "and the old one is gone" (progn (goto-char (point-min)) (not (search-forward "cooperation-measure" nil t))))

  ;; What `eglot-shutdown' does, less its last step: it kills the program without waiting for its end.
  (let* ((server (eglot-current-server))
         (process (jsonrpc--process server)))
    (setf (eglot--shutdown-requested server) t)
    (test-that "it answers when it is asked to end"
               (condition-case why
                   (progn (jsonrpc-request server :shutdown nil :timeout 10) t)
                 (error (message "%S" why) nil)))
    (jsonrpc-notify server :exit nil)
    (test-that "it ends" (test-wait (lambda () (not (process-live-p process)))))
    (test-that "and it ends well" (zerop (process-exit-status process)))))

(kill-emacs 0)
